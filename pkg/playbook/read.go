package playbook

import (
	"encoding/json"
	"errors"
	"fmt"
)

// Fault is a question that cannot be answered at all, as a sentence.
type Fault struct {
	Sentence string
	// TooMuch says that the question is well formed, and too large.
	TooMuch bool
	Cause   error
}

// Error returns the sentence.
func (f *Fault) Error() string { return f.Sentence }

// Unwrap gives the cause to errors.Is and errors.As.
func (f *Fault) Unwrap() error { return f.Cause }

// Read decodes a question. Unknown members are left alone. Its errors are Faults.
func Read(raw []byte) (Question, error) {
	var question Question
	err := json.Unmarshal(raw, &question)
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong) && wrong.Field != "":
		return question, &Fault{Sentence: fmt.Sprintf("The member %s must be %s, not %s.", clean(wrong.Field, maxQuoted), shape(wrong), clean(wrong.Value, maxQuoted)), Cause: err}
	case errors.As(err, &wrong):
		return question, &Fault{Sentence: "The request must be an object with entries and targets.", Cause: err}
	case err != nil:
		return question, &Fault{Sentence: "The request is not valid JSON.", Cause: err}
	}
	return question, question.check()
}

func shape(wrong *json.UnmarshalTypeError) string {
	switch wrong.Type.Kind().String() {
	case "string":
		return "text"
	case "int":
		return "a whole number"
	case "slice":
		return "a list"
	default:
		return "an object"
	}
}

// check refuses what has no place in an answer or is too much for one.
func (q Question) check() error {
	if len(q.Entries) > MaxEntries {
		return &Fault{Sentence: fmt.Sprintf("These are %d playbook entries; at most %d can be matched.", len(q.Entries), MaxEntries), TooMuch: true}
	}
	if len(q.Targets) > MaxTargets {
		return &Fault{Sentence: fmt.Sprintf("These are %d rules and alerts; at most %d can be matched at once.", len(q.Targets), MaxTargets), TooMuch: true}
	}
	for i, entry := range q.Entries {
		if entry.ID == "" || len(entry.ID) > maxID {
			return &Fault{Sentence: fmt.Sprintf("The id of entry %d is missing or longer than %d characters.", i+1, maxID)}
		}
	}
	for i, target := range q.Targets {
		if target.ID == "" || len(target.ID) > maxID {
			return &Fault{Sentence: fmt.Sprintf("The id of target %d is missing or longer than %d characters.", i+1, maxID)}
		}
	}
	return nil
}
