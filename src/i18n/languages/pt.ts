import { en, type Messages } from '../messages.js';

export const pt: Messages = en;
