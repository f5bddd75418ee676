package httpx

import "fmt"

// maxDepth is far above what Jira nests (rich text reaches about 60) and far
// below what costs a stack.
const maxDepth = 256

// checkDepth counts open brackets outside strings, before anything is decoded.
func checkDepth(text []byte, limit int) error {
	depth, inString := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
		case c == '{' || c == '[':
			if depth++; depth > limit {
				return fmt.Errorf("%w: more than %d levels", ErrTooDeep, limit)
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return nil
}
