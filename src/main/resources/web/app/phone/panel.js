// filled by the softphone
