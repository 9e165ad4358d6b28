import { en, type Messages } from '../messages.js';

export const es: Messages = en;
