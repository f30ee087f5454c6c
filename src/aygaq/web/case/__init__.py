"""One person or group on one page, made to be read and printed."""
