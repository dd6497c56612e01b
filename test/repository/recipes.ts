// The five recipes of CONTRIBUTING, as edits of a scratch copy: what is declared first, and what the type check then asks for.
import type { Edit } from '../support/scratch';

export interface Recipe {
  /** Its heading in CONTRIBUTING.md. */
  readonly name: string;
  /** Done in turn; `asked` are the files that the type check names after each. */
  readonly steps: readonly { readonly edits: readonly Edit[]; readonly asked: readonly string[] }[];
}

const GRADED_RULE = `// A grade given by a person: the whole for the best, three quarters for the next.
import { clean } from '../../base/text';
import type { Entry } from '../entries';
import { reason } from './reasons';
import { defineRule, type Outcome } from './rule';
import { notEntered, ownEntry } from './shared';

interface Grade {
  readonly grade: string;
}

const reasons = { best_grade: reason<Grade>(), next_grade: reason<Grade>('result') };

/** Per cent of the maximum. */
const GRADES: Readonly<Record<string, number>> = { Tốt: 100, Khá: 75 };

const readGrade = (actual: string | null): Entry<string> => {
  const text = clean(actual ?? '');
  if (text === '') return { kind: 'blank' };
  return text in GRADES
    ? { kind: 'read', value: text }
    : { kind: 'bad', problem: { code: 'entry_not_read', params: { expected: 'answer' } } };
};

export const graded = defineRule({
  reasons,
  enteredIn: () => 'criteria',
  limits: () => ({ least: 0, most: Number.MAX_SAFE_INTEGER }),
  choices: Object.keys(GRADES),
  reads: [],
  partMarks: [],
  measure(input): Outcome<typeof reasons> {
    const { maxScore } = input.criterion;
    const entry = ownEntry(input, readGrade);
    if ('kind' in entry) return entry;
    const { value } = entry;
    if (value === null) return notEntered(input);
    const points = Math.floor((maxScore * (GRADES[value] ?? 0)) / 100);
    const reached = points === maxScore;
    return {
      kind: 'measured',
      reached,
      points,
      provable: true,
      lost: false,
      reason: { code: reached ? 'best_grade' : 'next_grade', params: { grade: value } },
      actual: input.criterion.actual,
      outOf: null,
    };
  },
});
`;

const rule: Recipe = {
  name: 'A rule',
  steps: [
    {
      edits: [
        {
          file: 'sheets-schema/enums.ts',
          after: "  checklist: 'Danh mục kiểm tra',",
          insert: "\n  graded: 'Xếp loại',",
        },
      ],
      asked: ['src/core/scoring/rules/index.ts', 'src/ui/words/issues/scoring.vi.ts'],
    },
    {
      edits: [
        { file: 'src/core/scoring/rules/graded.ts', text: GRADED_RULE },
        {
          file: 'src/core/scoring/rules/index.ts',
          after: "import { checklist } from './checklist';",
          insert: "\nimport { graded } from './graded';",
        },
        { file: 'src/core/scoring/rules/index.ts', after: '\n  checklist,', insert: '\n  graded,' },
        {
          file: 'src/ui/words/issues/scoring.vi.ts',
          after: "  yes_no: 'Gõ chỉ tiêu bằng một số.',",
          insert: "\n  graded: 'Gõ chỉ tiêu bằng một số.',",
        },
      ],
      asked: ['src/ui/words/reasons.vi.ts'],
    },
    {
      edits: [
        {
          file: 'src/ui/words/reasons.vi.ts',
          after: "  no: () => 'chưa thực hiện',",
          insert: `
  best_grade: ({ grade }) => \`xếp loại \${grade}\`,
  next_grade: ({ grade }) => \`xếp loại \${grade}\`,`,
        },
      ],
      asked: [],
    },
  ],
};

const BROADCASTS_TABLE = `// Broadcasts: one row when it happens, so that nobody has to count in November.
import { defineTable, person } from '../define';

export const broadcasts = defineTable({
  id: 'broadcasts',
  title: 'Sổ phát thanh',
  ink: 'input',
  shown: 'always',
  addedBy: 'people',
  unitColumn: 'unit',
  printed: true,
  columns: {
    criteria: person('Tiêu chí', { type: 'criteria' }, 240, { required: true }),
    date: person('Ngày', { type: 'date' }, 90, { required: true }),
    title: person('Nội dung', { type: 'text' }, 300),
    unit: person('Đơn vị', { type: 'unit' }, 150),
  },
});
`;

const register: Recipe = {
  name: 'A register that feeds a criterion',
  steps: [
    {
      edits: [
        { file: 'sheets-schema/tables/broadcasts.ts', text: BROADCASTS_TABLE },
        {
          file: 'sheets-schema/index.ts',
          after: "import { dashboard, start, unitWork } from './pages';",
          insert: "\nimport { broadcasts } from './tables/broadcasts';",
        },
        { file: 'sheets-schema/index.ts', after: 'export {\n', insert: '  broadcasts,\n' },
        { file: 'sheets-schema/index.ts', after: '  checklist,\n  evidence,\n', insert: '  broadcasts,\n' },
      ],
      asked: ['src/core/workbook/inputs.ts', 'src/core/workbook/problems.ts'],
    },
    {
      edits: [
        { file: 'src/core/workbook/inputs.ts', after: 'import {\n  checklist,', insert: '\n  broadcasts,' },
        {
          file: 'src/core/workbook/inputs.ts',
          after: '  evidence: rowsOf(evidence),',
          insert: '\n  broadcasts: rowsOf(broadcasts),',
        },
        {
          file: 'src/core/workbook/problems.ts',
          after: '  evidence: null,',
          insert: '\n  broadcasts: null,',
        },
        {
          file: 'src/core/scoring/rules/count.ts',
          after: "function countOf(input: RuleInput, expected: 'count' | 'few'): Count | Unmeasured {",
          insert: `
  const target = input.criterion.target ?? 0;
  const fed = input.context.data.broadcasts.filter((row) => row.criteria.includes(input.code)).length;
  if (input.criterion.actual === null && fed > 0) return { actual: fed, target, measure: 'buổi' };
  return typedCount(input, expected);
}

function typedCount(input: RuleInput, expected: 'count' | 'few'): Count | Unmeasured {`,
        },
      ],
      asked: [],
    },
  ],
};

const paper: Recipe = {
  name: 'A paper',
  steps: [
    {
      edits: [
        {
          file: 'sheets-schema/enums.ts',
          after: "  chairBrief: 'Tóm tắt cho Chủ tịch',",
          insert: "\n  meetingAgenda: 'Chương trình họp',",
        },
      ],
      asked: ['src/ui/dossier/papers.vi.ts'],
    },
    {
      edits: [
        {
          file: 'src/ui/dossier/papers.vi.ts',
          after: '    called: null,\n    recipients: null,\n    signs: unsigned,\n  },',
          insert: `
  meetingAgenda: {
    title: (commune, year) => \`Chương trình họp Ban Chỉ đạo xã \${commune} năm \${year}\`,
    inDossier: true,
    layout: 'letter',
    called: 'chương trình',
    number: 'meetingAgenda',
    addressee: null,
    recipients: 'reportRecipients',
    signs: letterSignature(() => false),
    content: 'prose',
    gaps: () => [],
  },`,
        },
        {
          file: 'sheets-schema/plan-79/document-texts.csv',
          after: 'evidenceIndex,Tên loại,title,,DANH MỤC TÀI LIỆU MINH CHỨNG\n',
          insert:
            'meetingAgenda,Tên loại,title,,CHƯƠNG TRÌNH\nmeetingAgenda,"Số, ký hiệu",numberLine,,Số: {{số chương trình}}/CTr-BCĐ\nmeetingAgenda,Mở đầu,paragraph,,Ban Chỉ đạo xã {{tên xã}} họp về kết quả năm {{năm}}: đạt {{số tiêu chí đạt}} tiêu chí.\n',
        },
      ],
      asked: [],
    },
  ],
};

const NOTICE = `// A notice: how many pieces of work are overdue, to whoever looks after the workbook.
import type { Day } from '../base/dates';
import { overdueTasks } from '../schedule/tasks';
import type { WorkbookData } from '../workbook/inputs';
import type { AddressedMail } from './addressed-mail';
import { mailKey } from './journal';
import type { ReminderOptions } from './reminders';

export interface Notice extends AddressedMail {
  readonly overdue: number;
}

export function planNotice(data: WorkbookData, today: Day, { test, operator }: ReminderOptions) {
  const notice: Notice = {
    key: mailKey('notice', today, operator, test),
    day: today,
    to: operator,
    cc: [],
    testTo: test ? operator : null,
    overdue: overdueTasks(data, today).length,
  };
  return { mails: [notice], alreadySent: [], skipped: [] };
}
`;

const NOTICE_WORDS = `// The words of the notice.
import type { Notice } from '../../core/mail/notice';
import type { MailWords } from './mail-words';

export const NOTICE: MailWords<Notice, never> = {
  journal: ({ overdue }) => ({ unit: 'Cơ quan thường trực', items: \`\${overdue} việc quá hạn\` }),
  units: () => ['Cơ quan thường trực'],
  gist: ({ overdue }) => \`Tuần này: \${overdue} việc quá hạn\`,
  letter: (mail, { settings }) => ({
    to: mail.testTo ?? mail.to,
    cc: '',
    subject: \`Tuần này: \${mail.overdue} việc quá hạn\`,
    body: \`Có \${mail.overdue} việc quá hạn.\`,
    htmlBody: \`<p>Có \${mail.overdue} việc quá hạn.</p>\`,
    senderName: 'Cơ quan thường trực',
    replyTo: settings.operatorEmail ?? '',
  }),
  shortTexts: () => [],
  leftOut: () => [],
  byHand: () => [],
};
`;

const mail: Recipe = {
  name: 'A kind of mail',
  steps: [
    {
      edits: [
        {
          file: 'sheets-schema/enums.ts',
          after: "export const MAIL_KIND = { work: 'Nhắc việc'",
          insert: ", notice: 'Thông báo'",
        },
      ],
      asked: ['src/app/mail/kinds.ts'],
    },
    {
      edits: [
        { file: 'src/core/mail/notice.ts', text: NOTICE },
        { file: 'src/ui/mail/notice-words.vi.ts', text: NOTICE_WORDS },
        {
          file: 'src/app/mail/kinds.ts',
          after: "import { addressKey } from '../../core/mail/addressees';",
          insert: "\nimport { planNotice } from '../../core/mail/notice';",
        },
        {
          file: 'src/app/mail/kinds.ts',
          after: "import type { WorkbookData } from '../../core/workbook/inputs';",
          insert: "\nimport { NOTICE } from '../../ui/mail/notice-words.vi';",
        },
        {
          file: 'src/app/mail/kinds.ts',
          after: '  work: mailKind({ plan: planReminders, items: itemsOfMail, render: WORK }),',
          insert: '\n  notice: mailKind({ plan: planNotice, items: () => [], render: NOTICE }),',
        },
      ],
      asked: [],
    },
  ],
};

const column: Recipe = {
  name: 'A kind of column',
  steps: [
    {
      edits: [
        {
          file: 'sheets-schema/kinds/kind.ts',
          after: "  | { type: 'email' }",
          insert: "\n  | { type: 'phone' }",
        },
        { file: 'sheets-schema/kinds/kind.ts', after: "  | 'email'\n", insert: "  | 'phone'\n" },
        {
          file: 'sheets-schema/tables/units.ts',
          after: "    role: person('Nhiệm vụ theo Kế hoạch', { type: 'text' }, 220),",
          insert: "\n    phone: person('Điện thoại', { type: 'phone' }, 120),",
        },
      ],
      asked: ['sheets-schema/kinds/index.ts', 'src/core/sheet/cells.ts', 'src/core/workbook/seeds.ts'],
    },
    {
      edits: [
        {
          file: 'sheets-schema/kinds/index.ts',
          after: "  email: kind<Text>({ read: 'email', blank: null, write: 'plain' }),",
          insert: "\n  phone: kind<Text>({ read: 'phone', blank: null, write: 'plain', format: '@' }),",
        },
        {
          file: 'src/core/sheet/cells.ts',
          after: '  email: ({ cell }) => readEmail(cell),',
          insert:
            "\n  phone: ({ text }) => (/^0[0-9 .]{8,}$/.test(text) ? ok(text.replace(/[ .]/g, '')) : wrong('number_invalid')),",
        },
        { file: 'src/core/workbook/seeds.ts', after: '  email: asText,', insert: '\n  phone: asText,' },
      ],
      asked: [],
    },
  ],
};

export const RECIPES: readonly Recipe[] = [rule, register, paper, mail, column];
