// A chunk of its own, asked for where a list is longer than one looks through.
export { ComboboxController } from './combobox-controller.js';
export { comboboxStyles } from './combobox.styles.js';
