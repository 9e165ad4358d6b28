import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityRow } from '../../contract/communities.js';
import type { PersonRow } from '../../contract/people.js';
import { externalLink } from '../external-link/external-link.js';
import { heading } from '../heading/heading.js';
import { monogram } from '../monogram/monogram.js';
import { picture } from '../picture/picture.js';
import type { CommunityLanguage } from './community-words.js';

/** More faces than these are a list of people, not a welcome. */
const CONNECTORS_MAX = 12;

/** The people whom a community names, in its order; where it names none, those who call themselves its connectors. */
export function connectorsOf(
  { id, connectorIds = [] }: CommunityRow,
  people: readonly PersonRow[],
): readonly PersonRow[] {
  const named = connectorIds
    .map((each) => people.find((person) => person.id === each))
    .filter((each) => each !== undefined);
  const own = people.filter(({ role, communityIds }) => role === 'connector' && communityIds?.includes(id));
  return (named.length > 0 ? named : own).slice(0, CONNECTORS_MAX);
}

/** Faces and names; a monogram where there is no picture. */
export function connectorsView(
  people: readonly PersonRow[],
  setting: {
    readonly language: CommunityLanguage;
    readonly level: number;
    readonly allowsImage: (address: string) => boolean;
  },
): TemplateResult | typeof nothing {
  if (people.length === 0) return nothing;
  const { language, level, allowsImage } = setting;
  const { words, origin } = language;
  return html`<div class="late">
    ${heading(level, words.communityMap.connectors, { depth: 1 })}
    <ul class="faces">${people.map((person) => {
      const { id, name, image, url } = person;
      const face = picture({ image, alt: '', allowed: allowsImage, fallback: monogram(name, id) });
      const named = html`<bdi>${name}</bdi>`;
      return html`<li><span class="portrait" part="portrait">${face}</span>${
        url === undefined
          ? named
          : externalLink({ href: url, content: named, origin, otherSite: words.common.otherSite })
      }</li>`;
    })}</ul>
  </div>`;
}
