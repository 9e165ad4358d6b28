import * as stories from '../../stories/languages.stories.js';
import { checkStories } from './story-check.js';

// Nine times the same widget: no page of a partner's has that, and each is named like its neighbour of a like language.
checkStories(stories, { except: ['landmark-unique'] });
