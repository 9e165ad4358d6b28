import * as stories from '../../stories/connector-list.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
