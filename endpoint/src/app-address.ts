/** Where the contract begins, below the server's root. */
export const API = '/api';
