// What our parts of Tasklist say. Tasklist takes its language from the browser, and so do they.
export const language = window.navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

const texts = {
  en: {
    start: 'Start page',
    dashboard: 'Dashboard',
    caseFile: 'Case file',
    due: (kind, time) => `${kind}: due ${time}, `,
    left: time => `${time} left`,
    overdue: time => `overdue by ${time}`,
    broken: 'broken',
    paused: 'paused',
    days: days => (days === 1 ? '1 day' : `${days} days`),
    hours: hours => `${hours} h`,
    minutes: minutes => `${minutes} min`,
    kinds: {
      RESPONSE: 'Response to the customer',
      COMPLAINT_ACKNOWLEDGEMENT: 'Complaint confirmed',
      COMPLAINT_CLASSIFICATION: 'Complaint classified',
      COMPLAINT_RESOLUTION: 'Complaint settled',
      COMPLAINT_RESULT: 'Result told',
      REPAIR_COMPLETION: 'Repair completed',
      APPOINTMENT: 'Appointment',
      FOLLOW_UP: 'Follow-up',
      PERIODIC_FOLLOW_UP: 'Periodic follow-up',
      EXPENSE_SUBMISSION: 'Expenses claimed',
      EXPENSE_PAYMENT: 'Expenses paid'
    }
  },
  zh: {
    start: '起始页',
    dashboard: '管理看板',
    caseFile: '案卷',
    due: (kind, time) => `${kind}：截止 ${time}，`,
    left: time => `剩余 ${time}`,
    overdue: time => `逾期 ${time}`,
    broken: '已违约',
    paused: '计时暂停',
    days: days => `${days} 天`,
    hours: hours => `${hours} 小时`,
    minutes: minutes => `${minutes} 分钟`,
    kinds: {
      RESPONSE: '响应客户',
      COMPLAINT_ACKNOWLEDGEMENT: '确认投诉',
      COMPLAINT_CLASSIFICATION: '投诉分类',
      COMPLAINT_RESOLUTION: '处理投诉',
      COMPLAINT_RESULT: '告知结果',
      REPAIR_COMPLETION: '完成维修',
      APPOINTMENT: '预约',
      FOLLOW_UP: '回访',
      PERIODIC_FOLLOW_UP: '定期回访',
      EXPENSE_SUBMISSION: '提交报销',
      EXPENSE_PAYMENT: '支付报销'
    }
  }
};

export const words = texts[language];
