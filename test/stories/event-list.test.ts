import * as stories from '../../stories/event-list.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
