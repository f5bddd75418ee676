package check

import "time"

// Command is what somebody wants to record.
type Command struct {
	Act Act
	// Check is empty for a signature on the whole round.
	Check string
	// Seen is the Number of the answer that was on the screen; 0 where there was
	// none. An answer to a check that has one is a correction of it.
	Seen     int64
	Claimed  *time.Time
	Reason   string
	Text     string
	Severity Severity
	Evidence *Proof
	Until    *time.Time
	Batch    string
	Source   Source
}

// Refusal is a command that cannot be recorded as it stands.
type Refusal struct {
	// Code is for programs: conflict, early, evidence, range, reason, text,
	// severity, own, nothing, time, bulk, unknown.
	Code string
	// Sentence says what is wrong and what would help.
	Sentence string
}

// Error returns the sentence.
func (r *Refusal) Error() string { return r.Sentence }

func refuse(code, sentence string) *Refusal { return &Refusal{Code: code, Sentence: sentence} }
