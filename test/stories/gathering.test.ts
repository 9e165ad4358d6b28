import * as stories from '../../stories/gathering.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
