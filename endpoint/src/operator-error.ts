/** Something that whoever starts the server can mend: a setting, a taken port, a file that cannot be written. Its message is one line. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
