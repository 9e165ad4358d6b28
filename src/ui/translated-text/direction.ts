import { baseLanguage } from '../../contract/text.js';

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi|ji)$/;
const SCRIPT = /^[a-z]{4}$/i;
const RIGHT_TO_LEFT_SCRIPT = /^(?:arab|hebr|syrc|thaa|nkoo|adlm|mand|samr|rohg)$/i;

/** The direction in which a language is written; its script decides where the tag names one ("az-Arab"). */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const script = tag
    .split('-')
    .slice(1, 3)
    .find((part) => SCRIPT.test(part));
  const isRightToLeft = script ? RIGHT_TO_LEFT_SCRIPT.test(script) : RIGHT_TO_LEFT.test(baseLanguage(tag));
  return isRightToLeft ? 'rtl' : 'ltr';
}
