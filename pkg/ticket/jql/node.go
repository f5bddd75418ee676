package jql

type nodeKind int

const (
	orNode nodeKind = iota
	andNode
	notNode
	// groupNode is a part in parentheses.
	groupNode
	clauseNode
	// timeNode is $__timeFilter(field).
	timeNode
)

// node is one part of the condition of a query. Its parts bind tighter than it does.
type node struct {
	kind   nodeKind
	parts  []node
	clause clause
}

// clause is a field, an operator and what they are about.
type clause struct {
	field    field
	operator string
	// operand is nil for changed.
	operand *operand
	history []predicate
}

// predicate is a part of a question about the past, such as: after "-1d".
type predicate struct {
	word    string
	operand operand
}

// field is a name, and a way into it: cf[10010], issue.property[key].path.
type field struct {
	name string
	// custom fields have a number as their only step.
	custom  bool
	steps   []step
	at, end int
}

type step struct {
	argument string
	number   bool
	// tail begins with a dot, or is empty.
	tail string
}

type operandKind int

const (
	literalOperand operandKind = iota
	numberOperand
	emptyOperand
	functionOperand
	listOperand
	variableOperand
)

// operand is a value, in words or still by name.
type operand struct {
	kind operandKind
	// text is the value, the digits, or the name of a function or variable.
	text string
	// items are of a list, or the arguments of a function.
	items   []operand
	at, end int
}

// Order is one key that rows are ordered by.
type Order struct {
	// Field is written as JQL.
	Field string
	// Direction is ASC, DESC, or empty for the field's own one.
	Direction string
}
