import type { DateWords } from "../types";

export const dates: DateWords = {
  months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  monthsShort: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  weekdaysShort: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],

  short: ({ weekday, day, month }) => `${month}${day}日 ${weekday}`,
  shortYear: ({ weekday, day, month, year }) => `${year}年${month}${day}日 ${weekday}`,
  medium: ({ day, month, year }) => `${year}年${month}${day}日`,
  long: ({ weekday, day, month, year }) => `${year}年${month}${day}日 ${weekday}`,
  numeric: ({ day, month, year }) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  at: ({ day, time }) => `${day} ${time}`,
  withOffset: ({ text, offset }) => `${text}（${offset}）`,

  today: "今天",
  tomorrow: "明天",
  yesterday: "昨天",
  inWorkingDays: ({ n }) => `${n} 个工作日后`,
  inDays: ({ n }) => `${n} 天后`,
  inWeeks: ({ n }) => `${n} 周后`,
  daysAgo: ({ n }) => `${n} 天前`,
  weeksAgo: ({ n }) => `${n} 周前`,
  now: "刚刚",
  inMinutes: ({ n }) => `${n} 分钟后`,
  inHours: ({ n }) => `${n} 小时后`,
  minutesAgo: ({ n }) => `${n} 分钟前`,
  hoursAgo: ({ n }) => `${n} 小时前`,

  by: ({ day }) => `不晚于${day}`,
  on: ({ day }) => day,
  since: ({ day }) => `自${day}起`,
  until: ({ day }) => `至${day}`,
  endOf: ({ day }) => `${day}结束前`,
  days: ({ n }) => `${n} 天`,
  workingDays: ({ n }) => `${n} 个工作日`,
};
