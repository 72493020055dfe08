/* The template editor: lines with numbers, what is wrong where, and the preview while somebody types. */
const editor = (() => {
  const DELAY = 350;
  const STAY = 10 * 60 * 1000;
  const DESKTOP = 680;
  const MOBILE = 390;
  const TOKEN = /(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})/;
  const form = () => document.getElementById('edit');
  const stage = () => document.getElementById('stage');

  /* The lines lie behind the text, as wide and as high as it: they carry its numbers and marks. */
  const paint = (line, text) => {
    line.textContent = '';
    text.split(TOKEN).forEach((piece, i) => {
      if (i % 2) {
        const mark = document.createElement('mark');
        mark.className = piece[1] === '{' ? 'token' : 'token tag-token';
        mark.textContent = piece;
        line.append(mark);
      } else {
        line.append(piece);
      }
    });
  };
  const number = code => {
    const sheet = code.querySelector('.code-lines');
    const texts = code.querySelector('textarea').value.split('\n');
    while (sheet.children.length > texts.length) {
      sheet.lastChild.remove();
    }
    texts.forEach((text, i) => {
      const line = sheet.children[i] || sheet.appendChild(document.createElement('div'));
      if (line.firstChild === null || line.textContent !== text) {
        paint(line, text);
      }
    });
  };
  const blame = () => {
    document.querySelectorAll('.code-lines .wrong').forEach(line => line.classList.remove('wrong'));
    document.querySelectorAll('[data-part=subject]').forEach(input => input.removeAttribute('aria-invalid'));
    document.querySelectorAll('.problems li').forEach(problem => {
      const line = document.querySelectorAll(`.code-edit[data-part="${problem.dataset.part}"] .code-lines > div`)[problem.dataset.line - 1];
      if (line) {
        line.classList.add('wrong');
      }
      if (problem.dataset.part === 'subject') {
        document.querySelector('[data-part=subject]').setAttribute('aria-invalid', 'true');
      }
    });
  };
  const reveal = () => {
    const tabs = document.querySelector('.language-tabs');
    const open = tabs.querySelector('[aria-current=true]');
    if (open.offsetLeft + open.offsetWidth > tabs.scrollLeft + tabs.clientWidth) {
      tabs.scrollLeft = open.offsetLeft;
    }
  };
  const settle = () => {
    document.querySelectorAll('.code-edit').forEach(number);
    blame();
    reveal();
  };

  /* Tab indents; Escape lets the next Tab leave, for those who have nothing but the keyboard. */
  let leaving = false;
  const pressed = event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      const save = document.getElementById('edit:save');
      if (save) { save.click(); }
      return;
    }
    const area = event.target.closest('.code-edit textarea');
    if (event.key === 'Escape') {
      leaving = true;
    } else if (area && event.key === 'Tab' && !event.shiftKey && !leaving && !area.readOnly) {
      event.preventDefault();
      document.execCommand('insertText', false, '  ');
    } else if (event.key !== 'Tab' && event.key !== 'Shift') {
      leaving = false;
    }
    if (event.key === 'Enter' && event.target.matches('input')) {
      event.preventDefault();
    }
  };

  /* As you type, but not at every letter. */
  let timer;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => lookAtTemplate(), DELAY);
  };
  const typed = event => {
    const code = event.target.closest('.code-edit');
    if (code) {
      number(code);
    }
    if (!event.target.closest('.reader')) {
      postcommit.unsaved(true);
    }
    look();
  };

  /* The mail is laid out as wide as its reader has it and made smaller to fit. How high it is nobody can ask a frame
     that may do nothing; the server's guess lets the page scroll it, so that it stays where it was when the next comes. */
  const fit = () => {
    const place = stage();
    const wide = place.dataset.width === 'mobile' ? MOBILE : Math.max(DESKTOP, place.clientWidth);
    const scale = Math.min(1, place.clientWidth / wide);
    place.querySelectorAll('iframe').forEach(frame => {
      frame.style.width = wide + 'px';
      frame.style.height = Math.max(place.clientHeight / scale, document.querySelector('.shown-subject').dataset.height) + 'px';
      frame.style.transform = `scale(${scale})`;
    });
  };
  /* A new frame each time, as one that is sent elsewhere would fill the history; the old one stays until it is there. */
  const show = address => {
    const place = stage();
    place.dataset.address = address || '';
    if (!address) {
      place.replaceChildren();
      return;
    }
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.title = 'The mail as its reader gets it';
    frame.src = address + '&scheme=' + place.dataset.scheme;
    frame.addEventListener('load', () => {
      while (frame.previousSibling) {
        frame.previousSibling.remove();
      }
    });
    place.append(frame);
    fit();
  };

  const press = button => {
    button.parentElement.querySelectorAll('button').forEach(other => other.setAttribute('aria-pressed', String(other === button)));
    const { view, width, scheme } = button.dataset;
    if (view) { document.querySelector('.desk-preview').dataset.view = view; }
    if (width) { stage().dataset.width = width; }
    if (scheme) {
      stage().dataset.scheme = scheme;
      show(stage().dataset.address);
    }
    fit();
  };

  /* To the place of a problem. */
  const TABS = ['html', 'text', 'sample', 'images', 'settings'];
  const go = (part, line) => {
    if (part === 'subject') {
      document.querySelector('[data-part=subject]').focus();
      return;
    }
    PF('parts').select(TABS.indexOf(part));
    const area = document.querySelector(`.code-edit[data-part="${part}"] textarea`);
    if (area) {
      const before = area.value.split('\n').slice(0, Math.max(0, line - 1)).join('\n').length + (line > 1 ? 1 : 0);
      const end = area.value.indexOf('\n', before);
      area.focus();
      area.setSelectionRange(before, end < 0 ? area.value.length : end);
      const marked = area.parentElement.querySelectorAll('.code-lines > div')[Math.max(0, line - 1)];
      if (marked) { marked.scrollIntoView({ block: 'nearest' }); }
    }
  };

  const answered = args => {
    if ('preview' in args && args.preview !== stage().dataset.address) { show(args.preview); }
    settle();
    if ('part' in args) { go(args.part, args.line); }
  };

  document.addEventListener('DOMContentLoaded', () => {
    form().addEventListener('keydown', pressed);
    form().addEventListener('input', typed);
    form().addEventListener('click', event => {
      const button = event.target.closest('.segments button');
      if (button) { press(button); }
    });
    settle();
    show(stage().dataset.address);
    new ResizeObserver(fit).observe(stage());
    jQuery(document).on('pfAjaxComplete', (event, xhr) => answered((xhr && xhr.pfArgs) || {}));
    setInterval(() => { if (document.body.classList.contains('is-unsaved')) { lookAtTemplate(); } }, STAY);
  });
})();
