import * as stories from '../../stories/community-map.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
