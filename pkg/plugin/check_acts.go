package plugin

// What a request about rounds can want. Whose rounds is CanAct's answer.
const (
	// RecordRounds is adding entries: answers, signatures, signals.
	RecordRounds Act = "record rounds"
	// DefineRounds is saving checklists, calendars and templates.
	DefineRounds Act = "define rounds"
)
