import type { Messages } from '../messages';

export const samples: Messages['samples'] = {
  customer: {
    cafe: {
      name: '成都山岚咖啡',
      contact: '138-0000-0101',
      email: 'orders@shanlan.example.com',
      address: '成都市锦江区滨河路 14 号',
    },
    hannah: { name: '林晓雨', contact: '138-0000-0112', email: 'lin.xiaoyu@example.com', address: '杭州市西湖区果园弄 3 号' },
    oliver: {
      name: '陈建国',
      contact: '138-0000-0123',
      email: 'chen.jianguo@example.com',
      address: '南京市鼓楼区菩提路 88 号 5 室',
    },
    priya: { name: '周美玲', contact: '138-0000-0134', email: 'zhou.meiling@example.com', address: '长沙市岳麓区雪松路 210 号' },
    dental: {
      name: '北门口腔诊所',
      contact: '138-0000-0145',
      email: 'office@beimen.example.com',
      address: '西安市莲湖区北门大街 900 号',
    },
    lucas: { name: '何志强', contact: '138-0000-0156', email: 'he.zhiqiang@example.com', address: '武汉市江汉区沿江道 27 号' },
    sofia: { name: '沈一诺', contact: '138-0000-0167', email: 'shen.yinuo@example.com', address: '苏州市姑苏区白桦里 61 号' },
    school: {
      name: '青禾小学',
      contact: '138-0000-0178',
      email: 'caigou@qinghe.example.com',
      address: '宁波市鄞州区学府路 5 号',
    },
    tomas: { name: '郑宇航', contact: '138-0000-0189', email: 'zheng.yuhang@example.com', address: '昆明市盘龙区青台路 44 号' },
    amelia: { name: '吴佩珊', contact: '138-0000-0190', email: 'wu.peishan@example.com', address: '广州市海珠区运河路 19 号' },
  },
  product: {
    desk: { name: '升降书桌', specification: '120 × 60 厘米，橡木色', unit: '张' },
    chair: { name: '人体工学椅', specification: '灰色，带头枕', unit: '把' },
    lamp: { name: '护眼台灯', specification: '可调光，黑色', unit: '盏' },
    shelf: { name: '五层书架', specification: '高 180 厘米', unit: '个' },
    laptop: { name: '笔记本电脑', specification: '14 英寸，16 GB，512 GB', unit: '台' },
    monitor: { name: '27 英寸显示器', specification: '4K', unit: '台' },
    keyboard: { name: '无线键盘', specification: '静音款', unit: '个' },
    consulting: { name: '咨询服务', specification: '', unit: '小时' },
    installation: { name: '上门安装', specification: '', unit: '次' },
    shipping: { name: '运费', specification: '', unit: '' },
    discount: { name: '优惠', specification: '', unit: '' },
  },
  remark: {
    quiet: '多人办公室使用，需要静音款',
    stairs: '三楼无电梯，需两人送货',
    gift: '送礼用，包裹内不要放价格单',
    opening: '周六开业前必须送到',
    deposit: '已付定金，余款货到付清',
    waits: '等待客户确认颜色',
  },
  channel: { shop: '网店', phone: '电话', walkIn: '到店' },
  dialog: {
    title: '示例',
    filled: (lines, orders) =>
      `已添加 ${orders} 个订单共 ${lines} 行示例，可以随意试用，不会给示例客户发邮件。“删除示例”只会删除您没有改动过的行。`,
    removed: (removed) => `已删除 ${removed} 行示例。`,
    kept: (kept) => `有 ${kept} 行示例被改动过，已保留；如不需要，请直接删除所在行。`,
    none: '订单表中没有示例。',
  },
};
