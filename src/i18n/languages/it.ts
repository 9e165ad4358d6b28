import { en, type Messages } from '../messages.js';

export const it: Messages = en;
