// Looks again every two seconds; replaces the list only when it changed, so that focus and selection stay.
const main = document.querySelector('main');
async function look() {
  try {
    const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html').querySelector('main');
    if (page && page.innerHTML !== main.innerHTML) {
      const focused = document.activeElement?.value;
      main.innerHTML = page.innerHTML;
      if (focused) main.querySelector(`button[value="${focused}"]`)?.focus();
    }
  } catch {
    // the demo has ended
  }
}
if (location.pathname === '/') setInterval(look, 2000);
