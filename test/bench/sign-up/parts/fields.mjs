// The same questions for all: what the manifest of a network asks.
const COMMUNITIES = ['Casablanca', 'Paris', 'Lyon', 'Lisboa', 'Dakar', 'Montréal'];

export const size = Number(new URLSearchParams(location.search).get('size'));

/** Name, label, kind and choices; the first two are required. `size` of them. */
export const fields = [
  { name: 'email', label: 'E-mail address', type: 'email', isRequired: true },
  {
    name: 'consent',
    label: 'I agree that OuiShare keeps my address to write to me.',
    type: 'checkbox',
    isRequired: true,
  },
  { name: 'name', label: 'Name or first name', type: 'text' },
  { name: 'community', label: 'Your community', type: 'select', choices: COMMUNITIES },
  { name: 'city', label: 'City', type: 'text' },
  { name: 'message', label: 'A word to us', type: 'textarea' },
].slice(0, size);
