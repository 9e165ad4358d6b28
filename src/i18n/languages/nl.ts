import { en, type Messages } from '../messages.js';

export const nl: Messages = en;
