import { en, type Messages } from '../messages.js';

export const ca: Messages = en;
