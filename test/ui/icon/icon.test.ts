import { expect } from 'chai';
import { html } from 'lit';
import { AVAILABILITIES, EVENT_KINDS, EVENT_STATUSES } from '../../../src/contract/words.js';
import { communityMark } from '../../../src/ui/icon/community-marks.js';
import { icon, mark, type IconShape, type MarkShape } from '../../../src/ui/icon/icon.js';
import * as formIcons from '../../../src/ui/icon/form-icons.js';
import * as icons from '../../../src/ui/icon/icons.js';
import * as listIcons from '../../../src/ui/icon/list-icons.js';
import * as mapIcons from '../../../src/ui/icon/map-icons.js';
import { attendanceIcons, availabilityMarks, kindMarks, nowMark, statusMarks } from '../../../src/ui/icon/marks.js';
import { checkMark } from '../../../src/ui/icon/check-mark.js';
import { faults } from '../../support/axe.js';
import { clearStages, openStage } from '../../support/stage.js';

const ALL_ICONS = [icons, formIcons, listIcons, mapIcons].flatMap((family) => Object.values<IconShape>(family));
const COMMUNITIES = [
  { id: 'paris' },
  { id: 'dakar', status: 'forming' },
  { id: 'lille', status: 'dormant' },
  { id: 'board', kind: 'circle' },
  ...['food', 'care', 'work', 'land', 'data', 'sea', 'fest', 'lab'].map((id) => ({ id, kind: 'thematic' as const })),
] as const;
const ALL_MARKS: readonly MarkShape[] = [
  checkMark,
  nowMark,
  ...[kindMarks, availabilityMarks, statusMarks].flatMap((family) => Object.values<MarkShape>(family)),
  ...COMMUNITIES.map((community) => communityMark(community)),
];

afterEach(clearStages);

describe('signs', () => {
  it('every icon and every mark draws something inside its grid', () => {
    const stage = openStage(html`${ALL_ICONS.map(icon)}${ALL_MARKS.map(mark)}`);
    const drawn = stage.all('svg');
    expect(drawn).to.have.length(ALL_ICONS.length + ALL_MARKS.length);
    for (const svg of drawn) {
      const grid = svg.classList.contains('mark') ? 16 : 20;
      const paths = [...svg.querySelectorAll('path')].filter((path) => path.hasAttribute('d'));
      expect(paths.length, svg.outerHTML).to.be.above(0);
      for (const path of paths) {
        const { x, y, width, height } = path.getBBox();
        expect(path.getTotalLength(), svg.outerHTML).to.be.above(1);
        expect(Math.min(x, y), svg.outerHTML).to.be.at.least(0);
        expect(Math.max(x + width, y + height), svg.outerHTML).to.be.at.most(grid);
      }
    }
  });

  it('takes the colour of the words beside it', () => {
    const stage = openStage(html`<p>${icon(icons.placeIcon)}${mark(nowMark)}</p>`, { page: { color: 'rgb(1, 2, 3)' } });
    expect(getComputedStyle(stage.one('.icon')).stroke).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(stage.one('.mark .fill')).fill).to.equal('rgb(1, 2, 3)');
  });

  it('grows with the text', () => {
    const stage = openStage(html`${icon(icons.placeIcon)}`, { page: { 'font-size': '40px' } });
    expect(stage.one('.icon').getBoundingClientRect().width).to.equal(50);
  });

  it('is silent: the word beside it is what is read', async () => {
    const stage = openStage(html`<p class="said">${icon(icons.clockIcon)}18:30</p>`);
    expect(stage.one('svg').getAttribute('aria-hidden')).to.equal('true');
    expect(await faults(stage.host)).to.deep.equal([]);
  });

  it('there is one for every word of the contract that a row can say', () => {
    for (const kind of EVENT_KINDS) expect(kindMarks[kind]).to.be.an('object');
    for (const each of AVAILABILITIES) expect(availabilityMarks[each]).to.be.an('object');
    for (const status of EVENT_STATUSES) if (status !== 'scheduled') expect(statusMarks[status]).to.be.an('object');
    expect(attendanceIcons.hybrid).to.equal(icons.bothIcon);
  });

  it('tells apart by form alone what differs in meaning', () => {
    for (const family of [kindMarks, availabilityMarks, statusMarks]) {
      const forms = Object.values<MarkShape>(family).map((shape) => JSON.stringify(shape));
      expect(new Set(forms).size).to.equal(forms.length);
    }
  });

  it('gives a theme the same figure every day, and different themes different ones', () => {
    const figure = (id: string): MarkShape => communityMark({ id, kind: 'thematic' });
    expect(figure('food')).to.equal(figure('food'));
    expect(new Set(COMMUNITIES.slice(4).map(({ id }) => figure(id))).size).to.be.at.least(3);
  });
});
