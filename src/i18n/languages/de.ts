import { en, type Messages } from '../messages.js';

export const de: Messages = en;
