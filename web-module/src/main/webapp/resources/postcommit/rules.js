/* What the pages about rules and events do in the browser besides. */
const rules = (() => {
  const PAUSE = 350;
  const form = () => document.querySelector('form[data-typed]');
  let timer;

  /* One call for the whole form, when typing pauses. */
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const command = form() && window[form().dataset.typed];
      if (command) { command(); }
    }, PAUSE);
  };

  const changed = field => field.dispatchEvent(new Event('input', { bubbles: true }));

  /* A value more in a line with commas between them. */
  const add = (value, field) => {
    const values = field.value.split(',').map(one => one.trim()).filter(one => one);
    if (!values.includes(value)) {
      field.value = [...values, value].join(', ');
      changed(field);
    }
    field.focus();
  };

  const insert = (text, field) => {
    const start = field.selectionStart;
    const before = field.value.slice(0, start);
    const gap = before && !/[\s(!.]$/.test(before) ? ' ' : '';
    field.setRangeText(gap + text, start, field.selectionEnd, 'end');
    changed(field);
    field.focus();
  };

  /* The key follows the name until somebody writes another. */
  const asKey = name => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
  const nameKey = name => {
    const key = document.getElementById(name.dataset.names);
    if (key.value === (name.dataset.named || '')) {
      name.dataset.named = asKey(name.value);
      key.value = name.dataset.named;
    }
  };

  const readFile = async input => {
    const field = document.getElementById(input.dataset.readInto);
    if (input.files.length) {
      field.value = await input.files[0].text();
      input.value = '';
      field.focus();
    }
  };

  /* What is said to be wrong is about the fields beside it. */
  const markWrong = () => {
    document.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
    document.querySelectorAll('.complaint').forEach(complaint => {
      if (complaint.textContent.trim()) {
        complaint.parentElement.querySelectorAll('input, select, textarea')
          .forEach(field => field.setAttribute('aria-invalid', 'true'));
      }
    });
  };

  document.addEventListener('DOMContentLoaded', () => {
    document.addEventListener('click', event => {
      const button = event.target.closest('button[data-into]');
      if (button) {
        const field = document.getElementById(button.dataset.into);
        if (button.dataset.add) { add(button.dataset.add, field); }
        if (button.dataset.insert) { insert(button.dataset.insert, field); }
      }
    });
    document.addEventListener('input', event => {
      const field = event.target;
      if (field.dataset.names) { nameKey(field); }
      if (field.closest('form[data-typed]')) {
        typed();
        if (document.getElementById('edit:save') && field.id !== 'edit:json') { postcommit.unsaved(true); }
      }
    });
    document.addEventListener('change', event => {
      if (event.target.dataset.readInto) { readFile(event.target); }
    });
    /* A rule counts at once: Enter in one of its fields does not save it. */
    document.addEventListener('keydown', event => {
      if (event.key === 'Enter' && event.target.matches('form[data-typed] input')) {
        event.preventDefault();
      }
    });
    if (window.jQuery) {
      jQuery(document).on('pfAjaxComplete', () => setTimeout(markWrong));
    }
  });

  return {
    typed,
    focusLast(selector) {
      const all = document.querySelectorAll(selector);
      if (all.length) { all[all.length - 1].focus(); }
    },
    showWhatIsWrong() {
      setTimeout(() => {
        markWrong();
        const first = document.querySelector('form[data-typed] [aria-invalid]');
        if (first) { first.focus(); }
      });
    }
  };
})();
