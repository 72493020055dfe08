/* Sends a chosen list to the server, however long it is, and says how far it is. */
(() => {
  const part = name => document.querySelector(`[data-upload-${name}]`);
  const show = (name, shown) => { part(name).hidden = !shown; };

  const complain = texts => {
    show('progress', false);
    show('choose', true);
    part('errors').replaceChildren(...texts.map(text => {
      const line = document.createElement('p');
      line.textContent = text;
      return line;
    }));
    show('errors', true);
  };

  const answered = request => {
    let answer;
    try {
      answer = JSON.parse(request.responseText);
    } catch (none) {
      complain([request.status === 200 ? 'You were signed out meanwhile: sign in again.' :
        request.status === 413 ? 'The file is larger than 100 MiB: import it in parts.' :
        `The server refused the file (${request.status}).`]);
      return;
    }
    if (answer.errors) {
      complain(answer.errors);
    } else {
      window.contactsUploaded([{ name: 'id', value: answer.id }]);
    }
  };

  const send = file => {
    const request = new XMLHttpRequest();
    const bar = part('progress').querySelector('progress');
    show('errors', false);
    show('choose', false);
    show('progress', true);
    part('name').textContent = file.name;
    bar.value = 0;
    request.upload.addEventListener('progress', event => {
      bar.value = event.lengthComputable ? Math.round(event.loaded / event.total * 100) : 0;
    });
    request.addEventListener('load', () => answered(request));
    request.addEventListener('error', () => complain(['The file could not be sent: it may be larger than 100 MiB, or the server is away.']));
    request.open('POST', 'contacts-upload?name=' + encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', 'text/csv');
    request.send(file);
  };

  document.addEventListener('change', event => {
    if (event.target.matches('input[data-upload]') && event.target.files.length) {
      send(event.target.files[0]);
      event.target.value = '';
    }
  });
})();
