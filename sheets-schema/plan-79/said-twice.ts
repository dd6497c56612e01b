// What the plan says in two places, so that one fact is typed once, or two that differ are named.

/** A goal that is one act with a row of the schedule. */
interface GoalTask {
  readonly goal: string;
  /** One of them done is enough. */
  readonly tasks: readonly string[];
  /** Both cells ask for the day of that act. */
  readonly sameDay: boolean;
}

export const SAID_TWICE = {
  /** Goal → criteria in the same words: II.4 and III.2.3.a. */
  goalCriteria: { '4': ['E01', 'E02', 'E03'] } as Readonly<Record<string, readonly string[]>>,
  /** Criteria that each count all officials of a unit: III.2.3.a, III.2.3.b ("100% cán bộ, công chức khi làm việc phải đeo thẻ"). */
  staffCriteria: ['E01', 'E02', 'E03', 'F01'],
  /** III.2.3.b says "giải quyết kịp thời" of one thing twice: a criterion of its own, and half of another. */
  halves: [{ criterion: 'F07', other: 'F09', item: 'giải quyết kịp thời kiến nghị' }],
  /** II.1 and IV.1; II.2 and IV.4; II.3 and IV.2; II.5 and IV.8. */
  goalTasks: [
    { goal: '1', tasks: ['IV.1'], sameDay: true },
    { goal: '2', tasks: ['IV.4'], sameDay: true },
    { goal: '3', tasks: ['IV.2'], sameDay: false },
    { goal: '5', tasks: ['IV.8-1', 'IV.8-2'], sameDay: false },
  ] as readonly GoalTask[],
  /**
   * Row of the schedule → criteria of which it is the work, where III.2 names the same things: IV.4 "tại Trung tâm Phục vụ
   * hành chính công" (III.2.2.a names the Centre and its one-stop desk), IV.5 and IV.7 thing by thing.
   */
  taskCriteria: {
    'IV.4': ['C03', 'C04', 'C05', 'C06', 'C08', 'C09'],
    'IV.5': ['A05', 'A06', 'A10'],
    'IV.7': ['B02', 'B03', 'B04'],
  } as Readonly<Record<string, readonly string[]>>,
} as const;
