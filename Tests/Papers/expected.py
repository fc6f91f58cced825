"""What a check expects besides a text."""


class Refusal:
    """The file is refused with exit status 65, and the reason says a word."""

    def __init__(self, word):
        self.word = word
