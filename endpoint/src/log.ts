import { pino, type Logger } from 'pino';
import type { LogLevel } from './settings.js';

/** A request that was answered: never its address with what people put there, never who asked. */
export interface AnsweredRequest {
  readonly method: string;
  /** The pattern of the route, such as `/api/events.json`. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds. */
  readonly ms: number;
}

/** Where the server says what happens: one line each, never with an address, a name, a token or a body in it. */
export interface Log {
  line(text: string): void;
  /** Something of ours broke; the stack goes here and nowhere else. */
  failure(where: string, error: unknown): void;
  /** Absent where requests are not logged. */
  readonly request?: ((request: AnsweredRequest) => void) | undefined;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** One JSON object a line, or text for a person at a terminal. */
  readonly format: 'json' | 'text';
}

/** Standard error, so that standard output stays for what a command answers. */
const STANDARD_ERROR = 2;

/** Opens the log of a process. */
export function openLog({ level, format }: LogOptions): Log {
  return format === 'json' ? jsonLog(level) : textLog(level);
}

function jsonLog(level: LogLevel): Log {
  const logger: Logger = pino(
    {
      level,
      base: { service: 'ouishare-endpoint' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    // Written at once: what was said before a crash is there.
    pino.destination({ dest: STANDARD_ERROR, sync: true }),
  );
  return {
    line: (text) => {
      logger.info(withoutPersons(text));
    },
    failure: (where, error) => {
      logger.error({ err: { type: typeOf(error), stack: withoutPersons(stackOf(error)) } }, `${where} failed`);
    },
    request: logger.isLevelEnabled('debug')
      ? (request) => {
          logger.debug(request, 'request');
        }
      : undefined,
  };
}

function textLog(level: LogLevel): Log {
  const say = (text: string): void => {
    console.error(`${new Date().toISOString()} ${withoutPersons(text)}`);
  };
  const isSaid = (at: readonly LogLevel[]): boolean => at.includes(level);
  return {
    line: (text) => {
      if (isSaid(['info', 'debug'])) say(text);
    },
    failure: (where, error) => {
      if (!isSaid(['silent'])) say(`${where} failed: ${stackOf(error)}`);
    },
    request: isSaid(['debug'])
      ? ({ method, route, status, ms }) => {
          say(`${method} ${route} ${String(status)} ${String(ms)} ms`);
        }
      : undefined,
  };
}

/** For commands that somebody types. */
export const consoleLog: Log = textLog('info');

function typeOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.name) : 'something that is no error was thrown';
}

/**
 * Nothing here writes an address or a token on purpose; the message of a database or a mail server may repeat one, and what it looks like
 * is known.
 */
export function withoutPersons(text: string): string {
  return text.replace(/token=[\w-]+/g, 'token=…').replace(/[^\s<>"'(),:;=/]+@[^\s<>"'(),:;]+/g, '…@…');
}
