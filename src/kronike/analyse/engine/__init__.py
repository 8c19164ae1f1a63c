"""The language engine: sentences, tokens, syntax and names for bokmål, nynorsk, Danish, Swedish and English."""

from kronike.analyse.engine.engine import Engine, load_engine
from kronike.analyse.engine.parsed import Parsed, ParsedName, ParsedToken

__all__ = ["Engine", "Parsed", "ParsedName", "ParsedToken", "load_engine"]
