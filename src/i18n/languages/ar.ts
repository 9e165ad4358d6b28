import { en, type Messages } from '../messages.js';

export const ar: Messages = en;
