import * as stories from '../../stories/community-card.stories.js';
import { checkStories } from './story-check.js';

checkStories(stories);
