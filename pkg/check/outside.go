package check

import "fmt"

// Outside says in a sentence that a number is not in the range which a check
// allows; empty where it is, or where the check asks for no number.
func (e Evidence) Outside(number float64) string {
	if e.Kind != NumberEvidence || e.allows(number) {
		return ""
	}
	return fmt.Sprintf("%s is outside %s.", quantity(number, e.Unit), e.rangeInWords())
}

// Needs is the refusal of an answer that comes without the number that a check
// demands of whoever or whatever answers it.
func (e Evidence) Needs(proof *Proof) *Refusal {
	if !e.Required || (proof != nil && proof.Kind == e.Kind) {
		return nil
	}
	return refuse("evidence", "This check asks for evidence: "+e.inWords()+".")
}
