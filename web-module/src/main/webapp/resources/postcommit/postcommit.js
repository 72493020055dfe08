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

  /* The list's address keeps filter, order and page, so that it can be shared and come back to. */
  const isList = () => location.pathname.endsWith('/recipients.xhtml');
  const keepAddress = () => isList() && sessionStorage.setItem('postcommit-list', location.search);
  const showAddress = query => {
    history.replaceState(null, '', location.pathname + (query ? '?' + query : ''));
    keepAddress();
  };
  const linkToList = () => {
    const search = sessionStorage.getItem('postcommit-list');
    if (search && !isList()) {
      document.querySelectorAll('a[data-list-link]').forEach(link => { link.search = search; });
    }
  };

  const clicked = event => {
    const target = event.target;
    const button = target.closest('button, a, input, select, label, summary');
    if (button) {
      if (button.id === 'theme') { switchTheme(); }
      if (button.id === 'menu' || button.id === 'more') { toggle(button); }
      if (button.dataset.open) { document.getElementById(button.dataset.open).showModal(); }
      if (button.dataset.close) { button.closest('dialog').close(); }
      if (button.dataset.copy) { copy(button); }
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
        if (xhr && xhr.pfArgs && 'address' in xhr.pfArgs) {
          showAddress(xhr.pfArgs.address);
        }
      });
    }
  });

  return {
    open(id) {
      const dialog = document.getElementById(id);
      if (!dialog.open) {
        dialog.showModal();
      }
    },
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
