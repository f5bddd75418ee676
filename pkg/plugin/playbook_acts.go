package plugin

// KeepCoverage is saying how well the playbook covers the alert rules, which customers
// read and alert rules compare. For whom is CanAct's answer.
const KeepCoverage Act = "keep coverage"
