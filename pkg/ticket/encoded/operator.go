package encoded

import (
	"slices"
	"strings"
)

// Operator is an operator as an encoded query writes it.
type Operator string

// The operators that can be asked for.
const (
	Equals         Operator = "="
	NotEquals      Operator = "!="
	Less           Operator = "<"
	AtMost         Operator = "<="
	Greater        Operator = ">"
	AtLeast        Operator = ">="
	Contains       Operator = "LIKE"
	NotContains    Operator = "NOT LIKE"
	StartsWith     Operator = "STARTSWITH"
	EndsWith       Operator = "ENDSWITH"
	AmongValues    Operator = "IN"
	NotAmongValues Operator = "NOT IN"
	InstanceOf     Operator = "INSTANCEOF"
	IsEmpty        Operator = "ISEMPTY"
	IsNotEmpty     Operator = "ISNOTEMPTY"
	Anything       Operator = "ANYTHING"
	EmptyString    Operator = "EMPTYSTRING"
	Between        Operator = "BETWEEN"
	On             Operator = "ON"
	NotOn          Operator = "NOTON"
	SameAs         Operator = "SAMEAS"
	NotSameAs      Operator = "NSAMEAS"
	GreaterField   Operator = "GT_FIELD"
	LessField      Operator = "LT_FIELD"
	AtLeastField   Operator = "GT_OR_EQUALS_FIELD"
	AtMostField    Operator = "LT_OR_EQUALS_FIELD"
	RelativeAfter  Operator = "RELATIVEGT"
	RelativeBefore Operator = "RELATIVELT"
)

// form is how the values of an operator are written.
type form int

const (
	// oneForm is a single value, which can hold anything.
	oneForm form = iota
	// textForm is a single value that cannot be empty.
	textForm
	// noForm is none.
	noForm
	// listForm is values with commas between.
	listForm
	// rangeForm is two values with @ between.
	rangeForm
	// namedRangeForm is a name and two values with @ between.
	namedRangeForm
	// fieldForm is the name of a field.
	fieldForm
	// relativeForm is @unit@ago@number.
	relativeForm
)

var forms = map[Operator]form{
	Equals: oneForm, NotEquals: oneForm,
	Less: textForm, AtMost: textForm, Greater: textForm, AtLeast: textForm,
	Contains: textForm, NotContains: textForm, StartsWith: textForm, EndsWith: textForm, InstanceOf: textForm,
	AmongValues: listForm, NotAmongValues: listForm,
	IsEmpty: noForm, IsNotEmpty: noForm, Anything: noForm, EmptyString: noForm,
	Between: rangeForm, On: namedRangeForm, NotOn: namedRangeForm,
	SameAs: fieldForm, NotSameAs: fieldForm,
	GreaterField: fieldForm, LessField: fieldForm, AtLeastField: fieldForm, AtMostField: fieldForm,
	RelativeAfter: relativeForm, RelativeBefore: relativeForm,
}

// synonyms are other spellings that instances understand.
var synonyms = map[string]Operator{"NOTLIKE": NotContains}

// spellings are all spellings, longest first, so that INSTANCEOF is not read as IN.
var spellings = longestFirst()

func longestFirst() []string {
	var all []string
	for operator := range forms {
		all = append(all, string(operator))
	}
	for spelling := range synonyms {
		all = append(all, spelling)
	}
	slices.SortFunc(all, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	return all
}

// cutOperator splits what follows a field into operator and value.
func cutOperator(text string) (operator Operator, value string, ok bool) {
	for _, spelling := range spellings {
		if rest, found := strings.CutPrefix(text, spelling); found {
			if operator, other := synonyms[spelling]; other {
				return operator, rest, true
			}
			return Operator(spelling), rest, true
		}
	}
	return "", "", false
}
