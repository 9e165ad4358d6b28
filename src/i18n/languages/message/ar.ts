import type { MessageWords } from '../../message-messages.js';

export const arMessage: MessageWords = {
  label: 'رسالتك',
  replies: 'يصل الرد إلى هناك. قبل ذلك تطلب منك رسالة أن تؤكد.',
  send: (name) => `أرسل إلى ${name}`,
  sent: (address, name) => `انطلقت رسالة إلى ${address}. أكّد فيها لتصل إلى ${name} رسالتك.`,
  kept: 'لا نحتفظ بشيء منها بعد إرسالها.',
  notGiven: 'ضع علامة في المربع كي نتمكن من نقلها',
  refused: 'لا يحق لهذه الصفحة إرسال رسائل. أخبر صاحبها من فضلك.',
};
