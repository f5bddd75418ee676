package frames

// NoticeNoCustomer stands beside the empty answer of somebody who sees nobody.
const NoticeNoCustomer = "No customer is shared with you; an administrator can change that in the data source's set-up."
