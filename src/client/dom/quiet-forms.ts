import { href } from '../../contract/routes.ts';

// The little forms that lead to the search hand their words on after `#`, so that they are sent nowhere. Without this
// program they ask as forms do, with the words after `?`.
addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || new URL(form.action).pathname !== href('/search/')) return;
  event.preventDefault();
  const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  location.assign(`${href('/search/')}#${query}`);
});
