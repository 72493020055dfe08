/* What the pages do in the browser. No inline handlers: the policy of the pages forbids them. */
const postcommit = (() => {
  const YEAR = 31536000;
  const path = document.documentElement.dataset.path || '/';
  const remember = (name, value) => {
    document.cookie = `${name}=${encodeURIComponent(value)}; path=${path}; max-age=${YEAR}; samesite=lax`;
  };

  /* Times are written by the server in this zone. */
  remember('postcommit-zone', Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');

  const isDark = () => {
    const theme = document.documentElement.dataset.theme;
    return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  };

  const showTheme = () => {
    const icon = document.querySelector('#theme .pi');
    if (icon) {
      icon.className = isDark() ? 'pi pi-sun' : 'pi pi-moon';
    }
  };

  const switchTheme = () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    remember('postcommit-theme', theme);
    showTheme();
  };

  const toggle = button => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
  };

  const copy = async button => {
    const text = button.parentElement.querySelector('pre').innerText;
    const label = button.querySelector('span:last-child');
    try {
      await navigator.clipboard.writeText(text);
      label.textContent = 'Copied';
    } catch (refused) {
      getSelection().selectAllChildren(button.parentElement.querySelector('pre'));
      label.textContent = 'Selected';
    }
    setTimeout(() => { label.textContent = 'Copy'; }, 2000);
  };

  /* The text of a chosen file goes where it can be read and changed before it is sent. */
  const MOST_BYTES = 20971520;
  const fill = async input => {
    const file = input.files[0];
    const tooLarge = file && file.size > MOST_BYTES;
    if (file) {
      document.getElementById(input.dataset.fill).value = tooLarge ? '' : await file.text();
      input.closest('label').querySelector('[data-file]').textContent =
        tooLarge ? `${file.name} is larger than 20 MiB: import it in parts.` : file.name;
      input.value = '';
    }
  };

  /* A list's address keeps filter, order and page, so that it can be shared and come back to. */
  const LISTS = ['recipients.xhtml', 'templates.xhtml'];
  const pageOf = path => path.slice(path.lastIndexOf('/') + 1);
  const isList = () => LISTS.includes(pageOf(location.pathname));
  const keepAddress = () => isList() && sessionStorage.setItem('postcommit-' + pageOf(location.pathname), location.search);
  const showAddress = query => {
    history.replaceState(null, '', location.pathname + (query ? '?' + query : ''));
    keepAddress();
  };
  const linkToList = () => {
    document.querySelectorAll('a[data-list-link]').forEach(link => {
      const search = sessionStorage.getItem('postcommit-' + pageOf(link.pathname));
      if (search && link.pathname !== location.pathname) {
        link.search = search;
      }
    });
  };

  /* Whoever leaves a page with something typed and not saved is asked. */
  let dirty = false;
  const unsaved = now => {
    dirty = now;
    document.body.classList.toggle('is-unsaved', now);
  };
  addEventListener('beforeunload', event => {
    if (dirty) {
      event.preventDefault();
    }
  });

  /* What somebody fills in every time they fill in once. */
  const recall = dialog => dialog.querySelectorAll('input[data-remember]').forEach(input => {
    input.value = input.value || localStorage.getItem('postcommit-' + input.dataset.remember) || '';
  });
  const keepInput = event => {
    const name = event.target.dataset && event.target.dataset.remember;
    if (name) {
      localStorage.setItem('postcommit-' + name, event.target.value);
    }
  };
  const open = id => {
    const dialog = document.getElementById(id);
    if (!dialog.open) {
      recall(dialog);
      dialog.showModal();
    }
  };

  const clicked = event => {
    const target = event.target;
    const button = target.closest('button, a, input, select, label, summary');
    if (button) {
      if (button.id === 'theme') { switchTheme(); }
      if (button.id === 'menu' || button.id === 'more') { toggle(button); }
      if (button.dataset.open) { open(button.dataset.open); }
      if (button.dataset.close) { button.closest('dialog').close(); }
      if (button.dataset.copy) { copy(button); }
      if (button.dataset.drop) { unsaved(false); }
      return;
    }
    const row = target.closest('.list tbody tr');
    const link = row && !target.closest('.col-check') && row.querySelector('a.row-link');
    if (link && !String(getSelection())) {
      link.click();
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    showTheme();
    keepAddress();
    linkToList();
    document.addEventListener('click', clicked);
    document.addEventListener('change', keepInput);
    document.addEventListener('change', event => {
      if (event.target.dataset.fill) { fill(event.target); }
    });
    const filter = document.getElementById('filter');
    if (filter) {
      filter.addEventListener('keydown', event => {
        if (event.key === 'Enter' && event.target.matches('input')) {
          event.preventDefault();
        }
      });
    }
    if (window.jQuery) {
      jQuery(document).on('pfAjaxComplete', (event, xhr) => {
        const args = (xhr && xhr.pfArgs) || {};
        if ('address' in args) { showAddress(args.address); }
        if ('unsaved' in args) { unsaved(args.unsaved); }
        if ('ask' in args) { open(args.ask); }
      });
    }
  });

  return {
    open,
    unsaved,
    close(id) {
      document.getElementById(id).close();
    },
    show(id) {
      const part = document.querySelector(`[id$="${id}"]`);
      if (part) {
        part.scrollIntoView({ block: 'nearest' });
      }
    }
  };
})();
