package playbook

// By is what led to an entry.
type By string

// The ways to an entry, the strongest first. ByCatchAll does not count as coverage.
const (
	ByPin      By = "pinned"
	ByName     By = "named"
	ByRule     By = "rule"
	ByMatchers By = "matchers"
	ByCatchAll By = "catchall"
	ByNothing  By = ""
)

// Answer has one Judgement an entry and one Found a target, in their orders.
type Answer struct {
	Entries []Judgement `json:"entries"`
	Matches []Found     `json:"matches"`
}

// Judgement is what is to be said of an entry.
type Judgement struct {
	ID string `json:"id"`
	// Problem is a sentence, with the position where there is one; empty for none. What
	// is not concerned by it is used nevertheless.
	Problem string `json:"problem"`
	// CatchAll says that its matchers tell no alert from another.
	CatchAll bool `json:"catchAll"`
	// Specificity is that of its most specific set, 0 without any.
	Specificity int `json:"specificity"`
	// Fits counts the targets for which it is an entry at all, First those for which it
	// is the one.
	Fits  int `json:"fits"`
	First int `json:"first"`
}

// Found is the entry of a target.
type Found struct {
	Target string `json:"target"`
	// Entry is empty where there is none.
	Entry string `json:"entry"`
	By    By     `json:"by"`
	// Why is a sentence.
	Why string `json:"why"`
	// Set is the index in the entry's Matchers of what fits, -1 where By is none of
	// ByMatchers and ByCatchAll.
	Set int `json:"set"`
	// Also are further entries that fit, the best first, up to 20, without those of Conflict.
	Also []string `json:"also"`
	// Conflict are all entries that tie, Entry first; empty where none do.
	Conflict []string `json:"conflict"`
}

const maxAlso = 20
