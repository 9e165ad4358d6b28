import type { ConnectorWords } from '../../connectors-messages.js';

export const arConnector: ConnectorWords = {
  heading: 'المنسّقون',
  loading: 'لحظة من فضلك، المنسّقون في الطريق',
  failed: 'تعذّر تحميل المنسّقين',
  empty: { title: 'لا منسّق بعد', text: 'سيظهر أوّلهم هنا.' },
};
