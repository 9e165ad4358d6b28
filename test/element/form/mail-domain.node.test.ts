import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { meantAddress } from '../../../src/element/form/mail-domain.js';

const SLIPS: Readonly<Record<string, string>> = {
  'gmial.com': 'gmail.com',
  'gmail.con': 'gmail.com',
  'gmail.co': 'gmail.com',
  gmailcom: 'gmail.com',
  'gamil.com': 'gmail.com',
  'GMAIL.CM': 'gmail.com',
  gmail: 'gmail.com',
  'hotmial.fr': 'hotmail.fr',
  'hotnail.con': 'hotmail.com',
  'yaho.com': 'yahoo.com',
  'outlok.fr': 'outlook.fr',
  orange: 'orange.fr',
  'laposte.ne': 'laposte.net',
  'protonmial.com': 'protonmail.com',
  'iclou.com': 'icloud.com',
};
const RIGHT = [
  'gmail.com',
  'mail.com',
  'email.com',
  'ymail.com',
  'gmx.com',
  'gmx.de',
  'hotmail.be',
  'hotmail.co.jp',
  'yahoo.ca',
  'outlook.be',
  'live.fr',
  'free.fr',
  'sfr.fr',
  'web.de',
  'example.org',
  'ouishare.net',
  'fest.example',
  'm.example',
  'univ-lyon2.fr',
  'um5.ac.ma',
];

describe('the address that was probably meant', () => {
  for (const [slip, domain] of Object.entries(SLIPS))
    it(`${slip} is ${domain}`, () => {
      assert.equal(meantAddress(`ines.b+x@${slip}`), `ines.b+x@${domain}`);
    });
  for (const domain of RIGHT)
    it(`${domain} is let be`, () => {
      assert.equal(meantAddress(`ines@${domain}`), undefined);
    });

  it('is nothing for what is no address yet', () => {
    for (const text of ['', 'ines', '@', '@gmial.com', 'ines@', 'ines@g'] as const)
      assert.equal(meantAddress(text), undefined, text);
  });

  it('never changes what is before the @, is never offered twice, and throws at nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 14 }), (before, domain) => {
        const meant = meantAddress(`${before}@${domain}`);
        if (meant === undefined) return;
        assert.ok(meant.startsWith(`${before}@`));
        assert.equal(meantAddress(meant), undefined);
      }),
    );
  });
});
