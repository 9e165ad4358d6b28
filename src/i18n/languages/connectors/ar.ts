import { pluralFor } from '../../intl.js';
import type { ConnectorWords } from '../../connectors-messages.js';

export const arConnector: ConnectorWords = {
  heading: 'حلقات الوصل',
  loading: 'لحظة، حلقات الوصل في الطريق',
  failed: 'تعذّر تحميل حلقات الوصل',
  empty: { title: 'لا حلقة وصل بعد', text: 'ستظهر الأولى هنا.' },
  search: 'الاسم أو المدينة أو المهارة',
  facets: { community: 'المجتمع', workstream: 'مجال العمل', language: 'اللغة' },
  all: { community: 'كل المجتمعات', workstream: 'كل المجالات', language: 'كل اللغات' },
  none: 'لا أحد يطابق البحث',
  people: (count, shown) =>
    pluralFor('ar')(count, {
      zero: 'لا أحد',
      one: 'شخص واحد',
      two: 'شخصان',
      few: `${shown} أشخاص`,
      many: `${shown} شخصًا`,
      other: `${shown} شخص`,
    }),
  roles: { connector: 'حلقة وصل', advisor: 'استشارة', editor: 'تحرير', alumni: 'عضو سابق', member: 'عضو' },
  workstreams: {
    magazine: 'المجلّة',
    administration: 'الإدارة',
    finance: 'المالية',
    partnerships: 'الشراكات',
    events: 'المواعيد',
    research: 'البحث',
    community: 'حياة المجتمع',
    technology: 'التقنية',
  },
  role: 'الدور',
  skills: 'المهارات',
  write: (name) => `اكتب إلى ${name}`,
  notNow: 'لا يمكن الكتابة في الوقت الحالي',
  others: 'آخرون',
};
