import * as stories from '../../stories/partner-wall.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
